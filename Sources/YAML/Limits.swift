/// What a file may cost; each bound has an error of its own.
package enum Limits {
  package static let fileSize = 24 * 1024 * 1024
  package static let depth = 64
  package static let nodes = 2_000_000
  package static let aliasExpansions = 10_000
}
