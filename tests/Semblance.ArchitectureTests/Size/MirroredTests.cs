using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Size;

/// <summary>A type that does something has a test at the same path in a test project: in its own file, or named by another test of that folder.</summary>
/// <remarks>
/// The integration tests run the command as a program, so their folders are the command's own, without its project's name before them; and a command, which is
/// met by its name and not by its path, is tested by a file there that bears its name.
/// </remarks>
internal static class MirroredTests
{
    private const string Integration = "tests/Semblance.IntegrationTests/";
    private const string Command = "Semblance.Cli/";

    private static readonly string[] Projects = ["tests/Semblance.UnitTests/", Integration];

    public static Rule Rule { get; } = new(
        "mirrored-tests",
        "who changes a type must find its test without searching, and see that there is none",
        "write tests/Semblance.UnitTests/PATH/NAMETests.cs (or in IntegrationTests; a big subject may be NAMETests.Topic.cs), or name the type in a test of that folder; a command of Semblance.Cli: tests/Semblance.IntegrationTests/Commands/NAMETests.cs");

    public static IEnumerable<Offence> Judge(IEnumerable<SourceFile> product, IEnumerable<SourceFile> tests)
    {
        var all = tests.ToArray();
        var folders = all.ToLookup(test => test.Folder, StringComparer.Ordinal);
        var runs = all.Where(test => test.Path.StartsWith(Integration, StringComparison.Ordinal)).Select(test => test.Stem).ToHashSet(StringComparer.Ordinal);
        return from source in product
               where source.Types.Any(DoesSomething) && !IsTwin(source)
               let path = source.Folder["src/".Length..]
               where !PlacesOf(path).SelectMany(place => folders[place]).Any(test => IsTestOf(test, source))
               where !(IsCommand(path) && runs.Contains(source.Stem + "Tests"))
               select Rule.Broken(source.Path, $"has no {Projects[0]}{path}/{source.Stem}Tests.cs");
    }

    private static IEnumerable<string> PlacesOf(string path)
    {
        foreach (var project in Projects)
            yield return project + path;
        if (path.StartsWith(Command, StringComparison.Ordinal))
            yield return Integration + path[Command.Length..];
    }

    private static bool IsCommand(string path) => (path + "/").StartsWith(Command + "Commands/", StringComparison.Ordinal);

    /// <summary>A kernel's scalar twin is a yardstick, and stands in the kernel's own test.</summary>
    private static bool IsTwin(SourceFile source) => source.Folder.EndsWith("/Kernels", StringComparison.Ordinal) && source.Stem.EndsWith("Scalar", StringComparison.Ordinal);

    private static bool IsTestOf(SourceFile test, SourceFile source) =>
        string.Equals(test.Stem, source.Stem + "Tests", StringComparison.Ordinal)
        || source.Types.Any(type => test.Nodes<SimpleNameSyntax>().Any(name => string.Equals(name.Identifier.Text, type.Identifier.Text, StringComparison.Ordinal)));

    /// <summary>
    /// A type does something when a body of it decides, repeats, refuses or calculates. Constants, plain properties, records of values
    /// and one-line hand-overs do not, nor does printing.
    /// </summary>
    private static bool DoesSomething(BaseTypeDeclarationSyntax type) =>
        type is TypeDeclarationSyntax and not InterfaceDeclarationSyntax && type.ChildNodes().OfType<MemberDeclarationSyntax>().Any(member => member is not (BaseTypeDeclarationSyntax or BaseFieldDeclarationSyntax) && !IsPrinting(member) && Works(member));

    private static bool IsPrinting(MemberDeclarationSyntax member) => member is MethodDeclarationSyntax { Identifier.Text: "ToString" };

    private static bool Works(SyntaxNode member) => member.DescendantNodes().Any(node => node switch
    {
        BinaryExpressionSyntax binary => binary.Kind() is not (SyntaxKind.AsExpression or SyntaxKind.CoalesceExpression),
        StatementSyntax => node is IfStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax or TryStatementSyntax,
        ConditionalExpressionSyntax or SwitchExpressionSyntax or ThrowExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.Text is "Where" or "Select" or "SelectMany" or "OrderBy" or "Aggregate",
        _ => false,
    });
}
