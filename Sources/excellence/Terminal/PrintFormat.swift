import ArgumentParser

/// How a command prints what it found.
enum PrintFormat: String, ExpressibleByArgument, CaseIterable { case table, json }
