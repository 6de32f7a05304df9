using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Semblance.UnitTests.Server.Console;

/// <summary>The console's texts: every one that a page names is there, in every language, with the same places to fill.</summary>
public sealed partial class ConsoleTextsTests
{
    /// <summary>Kinds of words of the API, whose texts are found by the word.</summary>
    private static readonly string[] Kinds = ["role", "role_help", "state", "mode", "basis", "verdict", "decision", "band", "event", "outcome", "constraint", "camera", "gate", "key", "nav"];

    private static readonly string Folder = Path.Combine(RepositoryRoot(), "src", "Semblance.Server", "Console");

    [Theory]
    [InlineData("fr")]
    [InlineData("zh")]
    public void Every_text_is_in_every_language_with_the_same_places_to_fill(string language)
    {
        var (english, other) = (Read(string.Empty), Read("." + language));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(other[text.Key])));
    }

    [Fact]
    public void Every_text_that_a_page_names_is_there_and_none_is_there_that_nobody_names()
    {
        var texts = Read(string.Empty);
        var named = Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories).Where(static file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(static file => Quoted().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var asked = Directory.EnumerateFiles(Folder, "*.razor", SearchOption.AllDirectories).SelectMany(static file => Indexed().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.True(texts.ContainsKey(name), $"No text '{name}'."));
        Assert.All(texts.Keys, name => Assert.True(named.Contains(name) || Kinds.Contains(name.Split('.')[0], StringComparer.Ordinal), $"Nobody names the text '{name}'."));
    }

    private static Dictionary<string, string> Read(string language) => XDocument.Load(Path.Combine(Folder, "Texts", $"ConsoleTexts{language}.resx")).Root!.Elements("data")
        .ToDictionary(static text => text.Attribute("name")!.Value, static text => text.Element("value")!.Value, StringComparer.Ordinal);

    private static string[] Places(string text) => [.. Place().Matches(text).Select(static match => match.Value).Order(StringComparer.Ordinal)];

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Semblance.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("Texts\\[\"([a-z_.]+)\"[\\],]", RegexOptions.None, 1000)]
    private static partial Regex Indexed();

    [GeneratedRegex("\"([a-z_.]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
