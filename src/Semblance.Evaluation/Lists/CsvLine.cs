using System.Text;

namespace Semblance.Evaluation.Lists;

/// <summary>Splits one line of CSV (RFC 4180): fields may stand in double quotes, and a doubled quote is one quote.</summary>
internal static class CsvLine
{
    /// <summary>The fields; null when a quote is left open or followed by text.</summary>
    public static List<string>? Split(string line, char separator)
    {
        var fields = new List<string>();
        var at = 0;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                if (Quoted(line, ref at) is not { } field)
                    return null;
                fields.Add(field);
                if (at < line.Length && line[at] != separator)
                    return null;
            }
            else
            {
                var end = line.IndexOf(separator, at);
                end = end < 0 ? line.Length : end;
                fields.Add(line[at..end].Trim());
                at = end;
            }
            if (at >= line.Length)
                return fields;
            at++;
        }
    }

    private static string? Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                text.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                text.Append('"');
                at++;
            }
            else
            {
                at++;
                return text.ToString();
            }
        }
        return null;
    }
}
