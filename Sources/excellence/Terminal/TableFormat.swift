import ArgumentParser

/// The two ways in which lists are printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable { case table, json }
