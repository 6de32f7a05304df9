using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Arrows;

/// <summary>A file's namespace is its folder, so that what holds of namespaces holds of folders.</summary>
internal static class FolderNamespaces
{
    public static Rule Rule { get; } = new(
        "folder-namespaces",
        "the rules speak of folders and are checked on namespaces; a reader looks for a type in the folder that its namespace names",
        "move the file, or correct its namespace line");

    public static IEnumerable<Offence> Judge(IEnumerable<SourceFile> sources) =>
        from source in sources
        let expected = source.Folder["src/".Length..].Replace('/', '.')
        from space in source.Nodes<BaseNamespaceDeclarationSyntax>()
        where !string.Equals(space.Name.ToString(), expected, StringComparison.Ordinal)
        select Rule.Broken(source.Path, $"declares the namespace {space.Name}, its folder says {expected}");
}
