using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Words;

/// <summary>No type and no folder is called by a word that says nothing.</summary>
internal static class PlainNames
{
    private static readonly string[] Empty = ["Manager", "Helper", "Util", "Utility", "Utilities", "Common", "Processor", "Data", "Misc", "Shared"];

    public static Rule Rule { get; } = new(
        "plain-names",
        "Manager, Helper, Util, Common, Processor and Data fit everything, so everything ends up there",
        "say what it does or what it is, in a word of the field; if no word fits, it is more than one thing");

    public static IEnumerable<Offence> Judge(IReadOnlyCollection<SourceFile> sources) =>
        Types(sources).Concat(Folders(sources));

    private static IEnumerable<Offence> Types(IEnumerable<SourceFile> sources) =>
        from source in sources
        from name in source.Types.Select(type => type.Identifier.Text).Concat(source.Nodes<DelegateDeclarationSyntax>().Select(type => type.Identifier.Text))
        let word = Array.Find(Empty, word => CamelWords.Contains(name, word))
        where word is not null
        select Rule.Broken($"{source.Path}: {name}", $"is called '{word}'");

    private static IEnumerable<Offence> Folders(IEnumerable<SourceFile> sources) =>
        from folder in sources.Select(source => source.Folder).Distinct(StringComparer.Ordinal)
        let name = folder[(folder.LastIndexOf('/') + 1)..]
        let word = Array.Find(Empty, word => CamelWords.Contains(name, word))
        where word is not null
        select Rule.Broken(folder, $"is called '{word}'");
}
