import Glibc

/// The functions of libarchive that a workbook is taken apart with, opened when one is first read.
struct ArchiveLibrary {
  typealias Pointer = UnsafeMutableRawPointer

  private let new: @convention(c) () -> Pointer?
  private let supportZip: @convention(c) (Pointer) -> CInt
  private let openMemory: @convention(c) (Pointer, UnsafeRawPointer, Int) -> CInt
  private let nextHeader: @convention(c) (Pointer, UnsafeMutablePointer<Pointer?>) -> CInt
  private let pathname: @convention(c) (Pointer) -> UnsafePointer<CChar>?
  private let readData: @convention(c) (Pointer, Pointer, Int) -> Int
  private let free: @convention(c) (Pointer) -> CInt

  static let names = ["libarchive.so.13", "libarchive.so"]

  /// Opens the first library there is of these names; nil if there is none with all the functions.
  init?(names: [String] = names) {
    guard let library = SharedLibrary(names, "archive_read_new") else { return nil }
    new = library.function("archive_read_new")
    supportZip = library.function("archive_read_support_format_zip")
    openMemory = library.function("archive_read_open_memory")
    nextHeader = library.function("archive_read_next_header")
    pathname = library.function("archive_entry_pathname_utf8")
    readData = library.function("archive_read_data")
    free = library.function("archive_read_free")
    guard library.isComplete else { return nil }
  }
}

extension ArchiveLibrary {
  /// The most that is taken out of an archive, so that a small file cannot fill the memory.
  enum Caps {
    static let entries = 4_096
    static let entry = 96 << 20
    static let total = 160 << 20
  }

  /// The parts of a ZIP archive whose names are wanted, by name.
  func parts(
    of bytes: [UInt8], where isWanted: (String) -> Bool
  ) throws(WorkbookReading.Refusal) -> [String: [UInt8]] {
    guard let archive = new() else { throw .broken }
    defer { _ = free(archive) }
    _ = supportZip(archive)
    // The bytes have to stay where they are while the archive is open.
    let result = bytes.withUnsafeBytes {
      memory -> Result<[String: [UInt8]], WorkbookReading.Refusal> in
      guard let base = memory.baseAddress, openMemory(archive, base, memory.count) == 0 else {
        return .failure(.broken)
      }
      do throws(WorkbookReading.Refusal) {
        return .success(try parts(in: archive, where: isWanted))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func parts(
    in archive: Pointer, where isWanted: (String) -> Bool
  ) throws(WorkbookReading.Refusal) -> [String: [UInt8]] {
    var parts: [String: [UInt8]] = [:]
    var (count, total) = (0, 0)
    while true {
      var entry: Pointer?
      let (done, ok): (CInt, CInt) = (1, 0)
      let code = nextHeader(archive, &entry)
      if code == done { return parts }
      guard code == ok, let entry else { throw .broken }
      count += 1
      guard count <= Caps.entries else { throw .tooLarge }
      guard let text = pathname(entry) else { continue }
      let name = String(cString: text)
      guard isWanted(name) else { continue }
      // Of two parts of a name, programs differ in which they take.
      guard parts[name] == nil else { throw .broken }
      let part = try data(of: archive, upTo: min(Caps.entry, Caps.total - total))
      total += part.count
      parts[name] = part
    }
  }

  private func data(
    of archive: Pointer, upTo limit: Int
  ) throws(WorkbookReading.Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    let room = 1 << 16
    let buffer = Pointer.allocate(byteCount: room, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = readData(archive, buffer, room)
      guard count >= 0 else { throw .broken }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge }
      bytes += UnsafeRawBufferPointer(start: buffer, count: count)
    }
  }
}
