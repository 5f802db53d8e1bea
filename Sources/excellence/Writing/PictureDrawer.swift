import Modeling

/// What makes pixels of the pictures of a Word document, at twice their size.
enum PictureDrawer {
  /// Python with the package `resvg_py`.
  case python(String)
  /// `rsvg-convert` of the system.
  case system(String)

  /// The one of the folder of tools, else the system's; ends the command if there is none.
  static func required() throws -> PictureDrawer {
    let python = Tool.place + "/bin/python"
    let hasPackage = Tool.sitePackages.contains { Disk.kind($0 + "/resvg_py") == .folder }
    if hasPackage, Tool.isProgram(python) { return .python(python) }
    if let system = Tool.onPath("rsvg-convert") { return .system(system) }
    throw Tool.pandoc.refusal()
  }

  /// Draws `<name>.png` beside each `<name>.svg`.
  func draw(_ names: [String], in folder: TemporaryFolder) throws {
    guard !names.isEmpty else { return }
    switch self {
    case .python(let python):
      try ToolRun.run(python, ["-I", "-c", Self.script] + names, in: folder.path)
    case .system(let program):
      for name in names {
        try ToolRun.run(
          program, ["--zoom", "2", "--output", "\(name).png", "\(name).svg"], in: folder.path)
      }
    }
  }

  private static let script =
    "import sys, resvg_py\nfor name in sys.argv[1:]:\n"
    + "  png = resvg_py.svg_to_bytes(svg_path=name + '.svg', zoom=2, background='#ffffff')\n"
    + "  with open(name + '.png', 'wb') as file: file.write(bytes(png))\n"
}
