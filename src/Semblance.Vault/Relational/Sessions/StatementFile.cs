using System.Collections.Frozen;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>The statements of one file, by the names in the comment lines before them.</summary>
internal sealed class StatementFile
{
    private const string Mark = "-- ";

    private readonly FrozenDictionary<string, string> _statements;

    private StatementFile(FrozenDictionary<string, string> statements) => _statements = statements;

    public string this[string name] => _statements[name];

    public IReadOnlyCollection<string> Names => _statements.Keys;

    public static StatementFile Read(string name) => Parse(EmbeddedText.Read($"statements/{name}.sql"));

    public static StatementFile Parse(string text)
    {
        var statements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in ("\n" + text).Split("\n" + Mark, StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            if (end > 0)
                statements.Add(part[..end].Trim(), part[end..].Trim());
        }

        return new StatementFile(statements.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
