import Glibc

/// Time that only goes forward.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func seconds(_ work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }
}
