/// The looks of pictures as style rules, for pages (colours by name) and for files (colours as they
/// are).
struct ChartStyle {
  /// What a rule writes for a colour.
  let value: (Token) -> String

  var rules: String {
    let (ink, muted, accent) = (value(.ink), value(.muted), value(.accent))
    let (page, grid, axis) = (value(.page), value(.line), value(.rule))
    return """
      .chart text{fill:\(ink);font-size:14px}
      .chart .title,.chart .title-muted{font-size:15px;font-weight:600}
      .chart .small{font-size:13px;fill:\(muted)}
      .chart .title-muted{fill:\(muted)}
      .chart .mark,.chart .mark-dimmed{font-size:16px;font-weight:700}
      .chart .figure,.chart .figure-dimmed{font-size:12px}
      .chart .mark-dimmed,.chart .figure-dimmed{fill:\(muted)}
      .chart .scale{font-size:11.5px;fill:\(muted);paint-order:stroke;stroke:\(page);\
      stroke-width:4px;stroke-linejoin:round}
      .chart .value{font-size:12px;font-weight:600;paint-order:stroke;stroke:\(page);\
      stroke-width:4px;stroke-linejoin:round}
      .chart .on-accent{font-size:12px;font-weight:600;fill:\(value(.onAccent))}
      .chart .grid,.chart .axis{fill:none;stroke:\(grid);stroke-width:1}
      .chart .axis{stroke:\(axis)}
      .chart .leader{fill:none;stroke:\(muted);stroke-width:1}
      .chart .head{fill:\(muted)}
      .chart .band{fill:\(value(.surface))}
      .chart .open{fill:\(page);stroke:\(accent);stroke-width:1.5}
      .chart .frame{fill:none;stroke:\(accent);stroke-width:1.5}
      .chart .dimmed{fill:none;stroke:\(axis);stroke-dasharray:3 3}
      .chart .full{fill:\(accent);stroke:\(accent);stroke-width:1.5}
      .chart .hollow{fill:\(value(.surface));stroke:\(axis);stroke-width:1.5}
      .chart .faint{fill:none;stroke:\(axis);stroke-width:1.5;stroke-dasharray:4 4}
      .chart .tick{fill:none;stroke:\(value(.onAccent));stroke-width:3;stroke-linecap:round;\
      stroke-linejoin:round}
      .chart .track{fill:\(value(.neutral))}
      .chart .bar-0{fill:\(accent)}
      .chart .bar-1{fill:\(page);stroke:\(value(.second));stroke-width:2}
      .chart .bar-2{fill:\(value(.third))}
      .chart .bar-3{fill:\(page);stroke:\(ink);stroke-width:2;stroke-dasharray:4 2}
      .chart .area-0{fill:\(accent);fill-opacity:.08}
      .chart .line-0,.chart .line-1,.chart .line-2,.chart .line-3{fill:none;stroke-width:2.5;\
      stroke-linejoin:round}
      .chart .line-0{stroke:\(accent)}
      .chart .line-1{stroke:\(value(.second));stroke-dasharray:7 4}
      .chart .line-2{stroke:\(value(.third));stroke-dasharray:2 3}
      .chart .line-3{stroke:\(ink);stroke-dasharray:9 3 2 3}
      .chart .dot-0{fill:\(accent);stroke:\(page);stroke-width:1.5}
      .chart .dot-1{fill:\(page);stroke:\(value(.second));stroke-width:2}
      .chart .dot-2{fill:\(value(.third));stroke:\(page);stroke-width:1}
      .chart .dot-3{fill:\(page);stroke:\(ink);stroke-width:2}

      """
  }
}
