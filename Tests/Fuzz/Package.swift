// swift-tools-version: 6.1
import PackageDescription

// The loader with sanitizers: its sources are links to those of the program, so that only what is
// looked at is built with them.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fuzz",
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "YAML", dependencies: ["CLibYAML"], swiftSettings: settings),
    .target(name: "Crypto", swiftSettings: settings),
    .target(name: "Modeling", dependencies: ["YAML", "Crypto"], swiftSettings: settings),
    .target(name: "Testbed", dependencies: ["YAML", "Modeling"], swiftSettings: settings),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Testbed"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Only links with libFuzzer, which run.sh asks for.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzLoader", dependencies: ["YAML", "Modeling", "Testbed"], swiftSettings: settings))
}
