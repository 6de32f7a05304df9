using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Words;

/// <summary>Every public member has words of its own, and every type, public or not, says in a sentence what it is.</summary>
internal static class PublicDocs
{
    public static Rule Rule { get; } = new(
        "documented",
        "unit, range, direction and errors are part of a member, and only its documentation can say them",
        "write a <summary> that says what it is or does (or <inheritdoc/>), with units, range and errors");

    public static IEnumerable<Offence> Judge(IEnumerable<SourceFile> sources) => sources.SelectMany(Judge);

    private static IEnumerable<Offence> Judge(SourceFile source) =>
        from member in source.Nodes<MemberDeclarationSyntax>()
        where NameOf(member) is not null && (member is BaseTypeDeclarationSyntax { Parent: not TypeDeclarationSyntax } || IsPublic(member)) && !IsDocumented(member)
        select Rule.Broken($"{source.Path}: {NameOf(member)}", "has no summary");

    private static bool IsPublic(SyntaxNode member) => member switch
    {
        EnumMemberDeclarationSyntax => IsPublic(member.Parent!),
        MemberDeclarationSyntax own when own.Modifiers.Any(SyntaxKind.PublicKeyword) || own.Parent is InterfaceDeclarationSyntax => own.Parent is not BaseTypeDeclarationSyntax || IsPublic(own.Parent),
        _ => false,
    };

    private static bool IsDocumented(MemberDeclarationSyntax member)
    {
        var parts = member.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().SelectMany(comment => comment.Content).ToArray();
        return parts.OfType<XmlEmptyElementSyntax>().Any(part => part.Name.ToString() is "inheritdoc")
            || parts.OfType<XmlElementSyntax>().Any(part => part.StartTag.Name.ToString() is "summary" && part.Content.ToString().Any(char.IsLetter));
    }

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax maker => maker.Identifier.Text,
        OperatorDeclarationSyntax sign => $"operator {sign.OperatorToken.Text}",
        PropertyDeclarationSyntax property => property.Identifier.Text,
        IndexerDeclarationSyntax => "this[]",
        EventDeclarationSyntax happening => happening.Identifier.Text,
        EnumMemberDeclarationSyntax value => value.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => null,
    };
}
