using System.Reflection;
using System.Text;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>Texts that are part of the program.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Home = typeof(EmbeddedText).Assembly;

    public static string Read(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The program lacks its own part '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string> Names(string folder) =>
        Home.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
