/// A colour of the style sheet, known by name.
enum Token: String, CaseIterable {
  case page, surface, ink, muted, line, rule, accent, second, third
  case onAccent = "on-accent"
  case accentTint = "accent-tint"
  case neutral, onNeutral = "on-neutral"
  case good, onGood = "on-good"
  case caution, onCaution = "on-caution"
  case poor, onPoor = "on-poor"

  func color(in palette: Palette) -> Color {
    switch self {
    case .page: palette.page
    case .surface: palette.surface
    case .ink: palette.ink
    case .muted: palette.muted
    case .line: palette.line
    case .rule: palette.rule
    case .accent: palette.accent
    case .second: palette.second
    case .third: palette.third
    case .onAccent: palette.onAccent
    case .accentTint: palette.accentTint.tint
    case .neutral: palette.neutral.tint
    case .onNeutral: palette.neutral.ink
    case .good: palette.good.tint
    case .onGood: palette.good.ink
    case .caution: palette.caution.tint
    case .onCaution: palette.caution.ink
    case .poor: palette.poor.tint
    case .onPoor: palette.poor.ink
    }
  }
}
