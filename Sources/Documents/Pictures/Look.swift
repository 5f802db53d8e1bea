extension Picture {
  /// How a shape is drawn; each is a class of the style sheet and the same in every picture.
  package enum Look: String, Hashable, Sendable, CaseIterable {
    /// Text.
    case title, label, small, mark, figure, titleMuted = "title-muted", onAccent = "on-accent"
    case markDimmed = "mark-dimmed", figureDimmed = "figure-dimmed"
    /// Text over lines, which stop short of it: muted, and set forth.
    case scale, value
    /// Grids and outlines.
    case grid, axis
    /// Hairlines that lead from one thing to another, and the heads of arrows.
    case leader, head
    /// The ground behind a part of a picture, and a line around one that is singled out.
    case band, frame
    /// Fields in the colour of the tone around them, and fields that are set back.
    case tint, dimmed
    /// Steps: reached, open, out of sight.
    case full, hollow, faint
    /// Beside `full`: the same thing without the mark.
    case open
    case tick
    /// Series: lines, fields, filled and hollow marks, bars and their ground.
    case line0 = "line-0", line1 = "line-1", line2 = "line-2", line3 = "line-3"
    case area0 = "area-0"
    case dot0 = "dot-0", dot1 = "dot-1", dot2 = "dot-2", dot3 = "dot-3"
    case bar0 = "bar-0", bar1 = "bar-1", bar2 = "bar-2", bar3 = "bar-3"
    case track
  }
}
