import Modeling
import Reporting

/// What an assessor should think of before the documents go out.
enum PreparationRemark {
  /// Fewer miss views, more are hard to lead.
  private static let people = 6...15

  static func all(
    _ assessment: Assessment, _ kinds: [Preparation.Kind], until: String?
  ) -> [String] {
    let count = assessment.participants.count
    let isInviting = kinds.contains(.invitation)
    return [
      isInviting && count == 0
        ? "note: Nobody takes part yet, so there is no invitation (excellence people add)." : nil,
      isInviting && count > 0 && !people.contains(count)
        ? "note: \(count) take part. With 8 to 12 from all levels and functions a group misses few views and can still talk."
        : nil,
      isInviting && until == nil
        ? "note: The invitations name no day by which to answer (--until)." : nil,
      isInviting && assessment.about.sessions.isEmpty
        ? "note: assessment.yml names no sessions (about: sessions), so the invitations name no dates."
        : nil,
      assessment.about.assessors.isEmpty
        ? "note: assessment.yml names no assessors (about: assessors), so nothing says whom to ask."
        : nil,
    ].compactMap { $0 }
  }
}
