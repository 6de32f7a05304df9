using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Size;

/// <summary>No method is longer than a screen. Counted from its first brace or arrow to its last, with everything inside.</summary>
internal static class MethodLength
{
    public const int Most = 60;

    public static Rule Rule { get; } = new(
        "method-length",
        $"a method over {Most} lines can't be checked in one look",
        "give the steps names and make them methods; aim for under 22 lines");

    public static IEnumerable<Offence> Judge(IEnumerable<SourceFile> sources) =>
        from source in sources
        from member in source.Root.DescendantNodes()
        let body = BodyOf(member)
        where body is not null
        let span = body.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > Most
        select Rule.Broken($"{source.Path}: {NameOf(member)}", $"has {lines} lines");

    private static SyntaxNode? BodyOf(SyntaxNode member) => member switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        PropertyDeclarationSyntax property => property.ExpressionBody,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Any() ? unit : null,
        _ => null,
    };

    private static string NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax maker => maker.Identifier.Text,
        LocalFunctionStatementSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        CompilationUnitSyntax => "program",
        _ => member.Kind().ToString(),
    };

    private static Microsoft.CodeAnalysis.CSharp.SyntaxKind Kind(this SyntaxNode node) => (Microsoft.CodeAnalysis.CSharp.SyntaxKind)node.RawKind;
}
