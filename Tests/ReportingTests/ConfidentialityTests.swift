import Modeling
import Reporting
import Testing

@Suite("What people are told of confidentiality")
struct ConfidentialityTests {
  @Test(
    "Who sees what, as reports keep it",
    arguments: [
      (Confidentiality.Names.hidden, "Reports name nobody"), (.roles, "may show your role"),
      (.named, "may show your name"),
    ])
  func names(_ names: Confidentiality.Names, _ part: String) {
    var confidentiality = Confidentiality()
    confidentiality.names = names
    let said = Words.english.confidentiality(confidentiality)
    #expect(said.count == 2)
    #expect(said[0].contains(part))
    #expect(said[1].contains("at least five of them"))
    confidentiality.groupsFrom = 1
    #expect(Words.english.confidentiality(confidentiality) == [said[0]])
  }
}
