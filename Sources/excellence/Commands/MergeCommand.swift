import ArgumentParser
import Editing

/// Puts copies of an assessment together.
struct MergeCommand: ParsableCommand {
  enum Side: String, ExpressibleByArgument, CaseIterable { case this, other }

  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put copies of an assessment together that met different hands.",
    discussion: """
      Example: excellence merge reports/examples/harbour-hotel-2026 ../from-ab --check

      What one copy has alone is added to the first; what both say stays. What they say differently \
      is listed, and then nothing is written until --prefer or --resolve decides. What one copy has \
      taken away and another still has comes back.
      """)

  @Argument(help: "The assessment's folder; what the others have is put into it.")
  var assessment: String

  @Argument(help: ArgumentHelp("Folders of other copies.", valueName: "copy"))
  var copies: [String]

  @Option(help: "Whose word counts where they differ; other needs a single copy.")
  var prefer: Side?

  @Option(
    help: ArgumentHelp("A file that decides single conflicts (resolve/1).", valueName: "file"))
  var resolve: String?

  @Flag(help: "Only say what would be done.")
  var check = false

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if copies.isEmpty { throw ValidationError("Name the folder of the other copy.") }
    if prefer == .other, copies.count > 1 {
      throw ValidationError("--prefer other needs a single copy; decide with --resolve.")
    }
  }

  func run() throws {
    let desk = try recorder.desk(assessment)
    var union = try CopyUnion(assessment, copies, folders, desk)
    try union.resolve(with: resolve)
    if let prefer { union.prefer(prefer == .this ? 0 : 1) }
    try Terminal.put(union.text)
    if union.isOpen {
      Terminal.say("Nothing was written; decide with --prefer or --resolve.")
      throw ExitCode(1)
    }
    if check { return Terminal.say("Nothing was written (--check).") }
    try union.write()
  }
}
