/// Names of files made of what people call things, each once.
struct FileNames {
  private var taken: Set<String> = []

  /// A name that begins with `kind`; of the other word only letters, digits and hyphens are taken.
  mutating func name(_ kind: String, _ word: String?) -> String {
    let parts = (word ?? "").lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let slug = ([kind[...]] + parts).joined(separator: "-").prefix(80)
    var name = String(slug)
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(slug)-\(number)"
      number += 1
    }
    return name
  }
}
