import ArgumentParser
import Glibc
import Modeling

/// A program of others that makes a format.
struct Tool {
  /// What its file is called.
  let name: String
  /// The beginning of the sentence that says it is missing.
  let role: String
  /// What pip installs it from.
  let packages: [String]

  static let weasyPrint = Tool(
    name: "weasyprint", role: "A PDF is made by WeasyPrint, which", packages: ["weasyprint==70.0"])

  static let pandoc = Tool(
    name: "pandoc", role: "A Word document is made by pandoc, which",
    packages: ["pypandoc_binary==1.17", "resvg-py==0.5.0"])

  /// Where it stands: in the folder of tools, then wherever PATH says; nil if nowhere.
  var path: String? {
    let own = Self.place + "/bin/" + name
    if Self.isProgram(own) { return own }
    // pip's package of pandoc keeps the program among its own files.
    let carried = Self.sitePackages.map { $0 + "/pypandoc/files/" + name }.first(
      where: Self.isProgram)
    return carried ?? Self.onPath(name)
  }

  /// The path, or the end of the command with what installs it.
  func required() throws -> String {
    guard let path else { throw refusal() }
    return path
  }

  /// Says that it is missing and what installs it.
  func refusal() -> ExitCode {
    let place = Self.shownPlace
    return Terminal.refusal(
      "\(role) is not here; install it with: python3 -m venv \(place) && \(place)/bin/pip install \(packages.joined(separator: " "))"
    )
  }

  /// The first program of a name in the folders of PATH.
  static func onPath(_ name: String) -> String? {
    (variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// The folder of tools, a virtual environment of Python, from the root on: tools run elsewhere.
  static var place: String {
    guard let own = variable("EXCELLENCE_TOOLS") else {
      return (variable("HOME") ?? "") + "/.local/share/excellence/tools"
    }
    guard !own.hasPrefix("/"), let here = getcwd(nil, 0) else { return own }
    defer { free(here) }
    return String(cString: here) + "/" + own
  }

  private static var shownPlace: String {
    variable("EXCELLENCE_TOOLS") ?? "~/.local/share/excellence/tools"
  }

  /// Where pip put its packages in the folder of tools.
  static var sitePackages: [String] {
    let libraries = place + "/lib"
    return (Disk.names(in: libraries) ?? []).filter { $0.hasPrefix("python") }.map {
      "\(libraries)/\($0)/site-packages"
    }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  static func isProgram(_ path: String) -> Bool {
    Disk.kind(path) != .folder && access(path, X_OK) == 0
  }
}
