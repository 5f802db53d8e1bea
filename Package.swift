// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// For modules whose speed nobody feels: the program stays small.
let small = settings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
  name: "excellence",
  products: [.executable(name: "excellence", targets: ["excellence"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "YAML", dependencies: ["CLibYAML"], swiftSettings: settings),
    .target(
      name: "Modeling",
      dependencies: ["YAML", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .target(name: "JSON", swiftSettings: settings),
    .target(name: "Editing", dependencies: ["YAML", "Modeling", "JSON"], swiftSettings: small),
    .target(
      name: "Exchange",
      dependencies: ["YAML", "Modeling", "Editing", "Spreadsheets", "Reporting"],
      swiftSettings: small),
    .target(name: "Interviewing", dependencies: ["YAML", "Modeling"], swiftSettings: small),
    .target(
      name: "Sealing",
      dependencies: [
        "YAML", "Modeling", "Editing", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: small),
    .target(name: "Scoring", dependencies: ["Modeling"], swiftSettings: settings),
    .target(
      name: "Planning", dependencies: ["YAML", "Modeling", "Scoring"], swiftSettings: settings),
    .target(
      name: "Renewing", dependencies: ["YAML", "Modeling", "Editing", "Scoring", "Planning"],
      swiftSettings: small),
    .target(
      name: "Editorial", dependencies: ["YAML", "Modeling", "Scoring"], swiftSettings: small),
    .target(name: "Documents", swiftSettings: settings),
    .target(name: "Spreadsheets", dependencies: ["YAML"], swiftSettings: settings),
    .target(
      name: "Reporting",
      dependencies: [
        "YAML", "Modeling", "JSON", "Scoring", "Planning", "Documents", "Spreadsheets",
      ],
      swiftSettings: small),
    .target(
      name: "Forms", dependencies: ["YAML", "Modeling", "Documents", "Reporting"],
      swiftSettings: small),
    .executableTarget(
      name: "excellence",
      dependencies: [
        "YAML", "Modeling", "JSON", "Editing", "Sealing", "Renewing", "Exchange", "Interviewing",
        "Scoring",
        "Planning",
        "Editorial",
        "Documents", "Spreadsheets", "Reporting", "Forms",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small, plugins: ["EmbedShipped"]),

    // The shipped YAML files, carried inside the program.
    .executableTarget(name: "embed", path: "Sources/Embedding/embed", swiftSettings: settings),
    .plugin(
      name: "EmbedShipped", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/Embedding/EmbedShipped"),

    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Testbed"], swiftSettings: settings),
    .testTarget(
      name: "ModelingTests", dependencies: ["YAML", "Modeling", "Testbed"], swiftSettings: settings),
    .testTarget(
      name: "ScoringTests", dependencies: ["YAML", "Modeling", "Scoring", "Planning", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "EditingTests", dependencies: ["YAML", "Modeling", "Editing", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["YAML", "Modeling", "Editing", "Spreadsheets", "Exchange", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "InterviewingTests", dependencies: ["YAML", "Modeling", "Interviewing", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "SealingTests", dependencies: ["YAML", "Modeling", "Editing", "Sealing", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "RenewingTests", dependencies: ["YAML", "Modeling", "Editing", "Renewing", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents"], exclude: ["Goldens"],
      swiftSettings: settings),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["YAML", "Spreadsheets", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "YAML", "Modeling", "JSON", "Scoring", "Planning", "Documents", "Spreadsheets", "Reporting",
        "Testbed",
      ],
      exclude: ["Goldens", "Results"], swiftSettings: settings),
    .testTarget(
      name: "FormsTests",
      dependencies: [
        "YAML", "Modeling", "Documents", "Reporting", "Forms", "Testbed",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "BankTests",
      dependencies: ["YAML", "Modeling", "Scoring", "Editorial", "Reporting", "Testbed"],
      swiftSettings: settings),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "excellence", "YAML", "Modeling", "Editing", "Testbed",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Goldens"],
      swiftSettings: settings),
    .target(
      name: "Testbed", dependencies: ["YAML", "Modeling", "Scoring", "Planning"],
      path: "Tests/Testbed", swiftSettings: settings),

    // Measured by `make bench`; no products.
    .executableTarget(
      name: "bench-bare",
      dependencies: [
        "CLibYAML", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Benchmarks/Bare", swiftSettings: settings),
    .executableTarget(
      name: "bench-loading", dependencies: ["CLibYAML", "YAML", "Modeling", "Testbed"],
      path: "Tests/Benchmarks/Loading", swiftSettings: settings),
    .executableTarget(
      name: "bench-scoring", dependencies: ["YAML", "Modeling", "Scoring", "Planning", "Testbed"],
      path: "Tests/Benchmarks/Scoring", swiftSettings: settings),
    .executableTarget(
      name: "bench-workbook", dependencies: ["YAML", "Spreadsheets"],
      path: "Tests/Benchmarks/Workbook", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
