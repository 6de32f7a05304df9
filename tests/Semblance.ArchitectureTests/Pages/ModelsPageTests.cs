using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>docs/models.md names every field that the catalogue's reader asks for, and every task.</summary>
public sealed class ModelsPageTests
{
    private static readonly string Text = Page.Read("docs/models.md");

    [Fact]
    public void Every_field_and_every_task_is_named()
    {
        var reader = Shipped.Sources.Single(source => source.Path.EndsWith("/CatalogueReader.cs", StringComparison.Ordinal));
        var words = reader.Nodes<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Required" or "Optional" })
            .SelectMany(call => call.ArgumentList.Arguments)
            .Concat<Microsoft.CodeAnalysis.SyntaxNode>(reader.Nodes<SwitchExpressionArmSyntax>().Select(arm => arm.Pattern))
            .SelectMany(node => node.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Select(literal => literal.Token.ValueText).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Contains("sha256", words, StringComparer.Ordinal);
        Assert.Contains("head pose", words, StringComparer.Ordinal);
        Assert.All(words, word => Assert.Matches($"[`\".]{word}[`\"]", Text));
    }
}
