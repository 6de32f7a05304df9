using System.Net;
using System.Text;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Cli.Reports;

/// <summary>A page in one file: style inside, pictures inside, nothing fetched from anywhere.</summary>
internal sealed class HtmlPage(string title)
{
    private const string Style = """
        :root { color-scheme: light dark; --ground: #fbfaf8; --card: #fff; --ink: #22252a; --soft: #5b626d; --line: #dcd9d3; --accent: #00695c; --bad: #b3261e; --unsure: #8a5a00; }
        @media (prefers-color-scheme: dark) { :root { --ground: #17191c; --card: #1f2226; --ink: #e8e6e1; --soft: #a3a9b1; --line: #363a40; --accent: #4db6ac; --bad: #ff8a80; --unsure: #ffca6b; } }
        body { font: 16px/1.5 system-ui, sans-serif; background: var(--ground); color: var(--ink); margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 72rem; }
        h1 { font-size: 1.7rem; margin: 0 0 .25rem; } h2 { font-size: 1.3rem; margin: 2.4rem 0 .6rem; border-top: 1px solid var(--line); padding-top: 1.4rem; } h3 { font-size: 1.1rem; margin: 1.8rem 0 .5rem; }
        p.soft, figcaption, .soft { color: var(--soft); font-size: .875rem; } p.soft { max-width: 46rem; } table { border-collapse: collapse; font-size: .9rem; margin: .6rem 0; }
        caption { text-align: left; color: var(--soft); padding-bottom: .3rem; } td, th { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } td.n { font-variant-numeric: tabular-nums; }
        figure { display: inline-block; margin: 0 .8rem .8rem 0; vertical-align: top; max-width: 100%; } img { border-radius: 6px; display: block; max-width: 100%; height: auto; }
        .row { display: flex; flex-wrap: wrap; gap: .6rem; } .bar { background: var(--line); border-radius: 3px; width: 8rem; height: .55rem; margin-top: .5rem; }
        .bar i { display: block; height: 100%; border-radius: 3px; background: var(--accent); } code { font-size: .85em; word-break: break-all; }
        .tiles { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; padding: 0; list-style: none; } .tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .7rem 1rem; min-width: 8rem; flex: 1; }
        .tiles b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; } .tiles span { color: var(--soft); font-size: .85rem; }
        .faces { display: flex; flex-wrap: wrap; gap: .7rem; } .faces figure { margin: 0; width: 112px; } .faces figcaption { font-size: .75rem; line-height: 1.3; margin-top: .25rem; overflow-wrap: anywhere; }
        .groups { display: flex; flex-wrap: wrap; gap: .8rem; margin: .8rem 0; } .group { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .8rem; } .title { font-weight: 600; margin: 0 0 .6rem; } .title small { color: var(--soft); font-weight: 400; }
        .good, .bad, .unsure { font-weight: 600; } .good { color: var(--accent); } .bad { color: var(--bad); } .unsure { color: var(--unsure); }
        .warning { border-left: 4px solid var(--unsure); padding: .5rem 1rem; background: var(--card); max-width: 46rem; }
        details { margin: .8rem 0; } summary { cursor: pointer; } summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
        """;

    private readonly StringBuilder _body = new();

    /// <summary>A heading of a section.</summary>
    public HtmlPage Section(string heading, string? lead = null)
    {
        _body.Append("<h2>").Append(Escape(heading)).AppendLine("</h2>");
        return lead is null ? this : Paragraph(lead);
    }

    /// <summary>A heading below a section's.</summary>
    public HtmlPage SubSection(string heading)
    {
        _body.Append("<h3>").Append(Escape(heading)).AppendLine("</h3>");
        return this;
    }

    /// <summary>A paragraph in a quiet colour.</summary>
    public HtmlPage Paragraph(string text)
    {
        _body.Append("<p class=\"soft\">").Append(Escape(text)).AppendLine("</p>");
        return this;
    }

    /// <summary>A paragraph that must not be overlooked.</summary>
    public HtmlPage Warning(string text)
    {
        _body.Append("<p class=\"warning\" role=\"note\">").Append(Escape(text)).AppendLine("</p>");
        return this;
    }

    /// <summary>A table of plain text.</summary>
    public HtmlPage Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.Append("<table><tr>").AppendJoin(string.Empty, columns.Select(column => $"<th scope=\"col\">{Escape(column)}</th>")).AppendLine("</tr>");
        foreach (var row in rows)
            _body.Append("<tr>").AppendJoin(string.Empty, row.Select(cell => $"<td class=\"n\">{Escape(cell)}</td>")).AppendLine("</tr>");
        _body.AppendLine("</table>");
        return this;
    }

    /// <summary>Pictures side by side, each with a caption.</summary>
    public HtmlPage Pictures(IEnumerable<(PixelBlock Pixels, string Caption)> pictures)
    {
        _body.AppendLine("<div class=\"row\">");
        foreach (var (pixels, caption) in pictures)
        {
            var bytes = Convert.ToBase64String(PictureEncoder.ToJpeg(pixels, quality: 85));
            _body.Append(System.Globalization.CultureInfo.InvariantCulture, $"<figure><img width=\"{pixels.Width}\" height=\"{pixels.Height}\" alt=\"{Escape(caption)}\" src=\"data:image/jpeg;base64,{bytes}\"><figcaption>{Escape(caption)}</figcaption></figure>").AppendLine();
        }

        _body.AppendLine("</div>");
        return this;
    }

    /// <summary>Rows of a name, a bar of 0 to 100 and words.</summary>
    public HtmlPage Bars(IEnumerable<(string Name, int Score, string Words)> rows)
    {
        _body.AppendLine("<table>");
        foreach (var (name, score, words) in rows)
            _body.Append(System.Globalization.CultureInfo.InvariantCulture, $"<tr><td>{Escape(name)}</td><td><div class=\"bar\"><i style=\"width:{score}%\"></i></div></td><td class=\"n\">{score}</td><td>{Escape(words)}</td></tr>").AppendLine();
        _body.AppendLine("</table>");
        return this;
    }

    /// <summary>A few figures that say it all, large.</summary>
    public HtmlPage Tiles(IEnumerable<(string Figure, string Words)> tiles)
    {
        _body.Append("<ul class=\"tiles\">").AppendJoin(string.Empty, tiles.Select(tile => $"<li><b>{Escape(tile.Figure)}</b><span>{Escape(tile.Words)}</span></li>")).AppendLine("</ul>");
        return this;
    }

    /// <summary>Small faces side by side.</summary>
    public HtmlPage Faces(IEnumerable<PageFace> faces)
    {
        _body.Append("<div class=\"faces\">");
        foreach (var face in faces)
            Face(face);
        _body.AppendLine("</div>");
        return this;
    }

    /// <summary>Cards, each with a heading, a remark beside it, and faces.</summary>
    public HtmlPage Groups(IEnumerable<PageCard> cards)
    {
        _body.AppendLine("<div class=\"groups\">");
        foreach (var (heading, remark, faces) in cards)
        {
            _body.Append("<div class=\"group\"><p class=\"title\">").Append(Escape(heading)).Append(" <small>").Append(Escape(remark)).AppendLine("</small></p>");
            Faces(faces);
            _body.AppendLine("</div>");
        }

        _body.AppendLine("</div>");
        return this;
    }

    /// <summary>A part that opens when it is asked for.</summary>
    public HtmlPage Fold(string summary, Action<HtmlPage> inside)
    {
        _body.Append("<details><summary>").Append(Escape(summary)).AppendLine("</summary>");
        inside(this);
        _body.AppendLine("</details>");
        return this;
    }

    /// <summary>The whole page.</summary>
    public string ToHtml() => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escape(title)}</title><style>{Style}</style></head>
        <body><main><h1>{Escape(title)}</h1>
        {_body}</main></body></html>
        """;

    private void Face(PageFace face)
    {
        _body.Append("<figure>");
        if (face.Jpeg is not null)
            _body.Append("<img loading=\"lazy\" width=\"112\" height=\"112\" alt=\"").Append(Escape(face.Alternative)).Append("\" src=\"data:image/jpeg;base64,").Append(Convert.ToBase64String(face.Jpeg)).Append("\">");
        _body.Append("<figcaption>");
        if (face.Verdict is { } verdict)
            _body.Append("<span class=\"").Append(ClassOf(verdict.Tone)).Append("\">").Append(Escape(verdict.Words)).Append("</span><br>");
        _body.Append(Escape(face.Caption)).AppendLine("</figcaption></figure>");
    }

    private static string ClassOf(PageTone tone) => tone switch { PageTone.Good => "good", PageTone.Bad => "bad", _ => "unsure" };

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
