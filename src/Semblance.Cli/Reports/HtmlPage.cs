using System.Net;
using System.Text;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Cli.Reports;

/// <summary>A page in one file: style inside, pictures inside, nothing fetched from anywhere.</summary>
internal sealed class HtmlPage(string title)
{
    private const string Style = """
        :root { color-scheme: light dark; --ground: #fbfaf8; --ink: #22252a; --soft: #6b7280; --line: #dcd9d3; --accent: #00796b; }
        @media (prefers-color-scheme: dark) { :root { --ground: #17191c; --ink: #e8e6e1; --soft: #9aa0a8; --line: #33373d; --accent: #4db6ac; } }
        body { font: 16px/1.5 system-ui, sans-serif; background: var(--ground); color: var(--ink); margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 72rem; }
        h1 { font-size: 1.7rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; border-top: 1px solid var(--line); padding-top: 1.2rem; }
        p.soft, figcaption, .soft { color: var(--soft); font-size: .875rem; } table { border-collapse: collapse; font-size: .9rem; }
        td, th { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } td.n { font-variant-numeric: tabular-nums; }
        figure { display: inline-block; margin: 0 .8rem .8rem 0; vertical-align: top; max-width: 100%; } img { border-radius: 6px; display: block; max-width: 100%; height: auto; }
        .row { display: flex; flex-wrap: wrap; gap: .6rem; } .bar { background: var(--line); border-radius: 3px; width: 8rem; height: .55rem; margin-top: .5rem; }
        .bar i { display: block; height: 100%; border-radius: 3px; background: var(--accent); } .yes { color: var(--accent); font-weight: 600; } .no { color: #c0392b; font-weight: 600; }
        code { font-size: .85em; word-break: break-all; }
        """;

    private readonly StringBuilder _body = new();

    /// <summary>A heading of a section.</summary>
    public HtmlPage Section(string heading, string? lead = null)
    {
        _body.Append("<h2>").Append(Escape(heading)).AppendLine("</h2>");
        return lead is null ? this : Paragraph(lead);
    }

    /// <summary>A paragraph in a quiet colour.</summary>
    public HtmlPage Paragraph(string text)
    {
        _body.Append("<p class=\"soft\">").Append(Escape(text)).AppendLine("</p>");
        return this;
    }

    /// <summary>A table of plain text.</summary>
    public HtmlPage Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.Append("<table><tr>").AppendJoin(string.Empty, columns.Select(column => $"<th>{Escape(column)}</th>")).AppendLine("</tr>");
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

    /// <summary>The whole page.</summary>
    public string ToHtml() => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escape(title)}</title><style>{Style}</style></head>
        <body><h1>{Escape(title)}</h1>
        {_body}</body></html>
        """;

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
