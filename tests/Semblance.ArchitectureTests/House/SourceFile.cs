using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Semblance.ArchitectureTests.House;

/// <summary>A C# file.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);
    private readonly Lazy<CompilationUnitSyntax> _root;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _root = new(() => CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot());
    }

    /// <summary>Path below the checkout, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public CompilationUnitSyntax Root => _root.Value;

    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    /// <summary>The name without any ending: <c>A</c> for <c>A.Topic.cs</c> too.</summary>
    public string Stem => Path[(Path.LastIndexOf('/') + 1)..].Split('.')[0];

    public int Lines => Text.Length == 0 ? 0 : Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>The declared types, nested ones too.</summary>
    public IEnumerable<BaseTypeDeclarationSyntax> Types => Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    public static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static IReadOnlyList<SourceFile> ReadAll(string folder) =>
        [.. Repository.Files(folder, "*.cs").Select(path => new SourceFile(path, File.ReadAllText(Repository.PathOf(path))))];
}
