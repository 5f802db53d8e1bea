/// The beginning of a page that asks no network, up to its body; its policy lets one script run.
struct HTMLHead {
  /// BCP 47 tag.
  let language: String
  let isRightToLeft: Bool
  let title: String
  let styles: String
  /// The SHA-256 of the script in Base64.
  let scriptHash: String

  func write(to out: inout Output) {
    out.raw("<!DOCTYPE html>\n<html lang=\"")
    out.text(language, in: .attribute)
    out.raw(isRightToLeft ? "\" dir=\"rtl\">\n" : "\">\n")
    out.raw(
      """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none';style-src 'unsafe-inline';img-src data:;font-src data:;\
      base-uri 'none';form-action 'none';script-src 'sha256-
      """)
    out.markup(scriptHash)
    out.raw("'\">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
    out.text(title, in: .attribute)
    out.raw("</title>\n<style>\n")
    out.markup(styles)
    out.raw("</style>\n</head>\n")
  }
}
