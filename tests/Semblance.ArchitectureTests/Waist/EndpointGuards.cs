using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Waist;

/// <summary>Every endpoint says who may call it, and a test sends it an invalid request.</summary>
internal static class EndpointGuards
{
    private static readonly string[] Maps = ["MapGet", "MapPost", "MapPut", "MapPatch", "MapDelete", "MapMethods", "Map"];
    private static readonly string[] Rules = ["RequireAuthorization", "AllowAnonymous"];

    public static Rule Rule { get; } = new(
        "endpoint-guards",
        "an endpoint that forgets to ask who calls is open to all, and validation that was never seen to refuse may be switched off",
        "end the mapping with .RequireAuthorization(policy) (or .AllowAnonymous(), which a reviewer sees); add a test whose name contains 'invalid' to the mirrored path in tests/Semblance.IntegrationTests");

    public static IEnumerable<Offence> Judge(IEnumerable<SourceFile> product, IReadOnlyCollection<SourceFile> tests) =>
        from source in product
        where source.Path.StartsWith("src/Semblance.Server/Endpoints/", StringComparison.Ordinal) || source.Path.StartsWith("src/Semblance.Server/Dialects/", StringComparison.Ordinal)
        let mappings = source.Nodes<InvocationExpressionSyntax>().Where(call => Maps.Contains(NameOf(call), StringComparer.Ordinal)).ToArray()
        where mappings.Length > 0
        from offence in Unguarded(source, mappings).Concat(Untested(source, tests))
        select offence;

    private static IEnumerable<Offence> Unguarded(SourceFile source, InvocationExpressionSyntax[] mappings) =>
        mappings.Where(mapping => !Chain(mapping).Any(name => Rules.Contains(name, StringComparer.Ordinal)))
            .Select(mapping => Rule.Broken($"{source.Path}: {Route(mapping)}", "has no authorisation rule"));

    private static IEnumerable<Offence> Untested(SourceFile source, IReadOnlyCollection<SourceFile> tests)
    {
        var expected = source.Path.Replace("src/", "tests/Semblance.IntegrationTests/", StringComparison.Ordinal).Replace(".cs", "Tests.cs", StringComparison.Ordinal);
        var isTested = tests.Any(test => string.Equals(test.Path, expected, StringComparison.Ordinal)
            && test.Nodes<MethodDeclarationSyntax>().Any(method => method.Identifier.Text.Contains("invalid", StringComparison.OrdinalIgnoreCase)));
        return isTested ? [] : [Rule.Broken(source.Path, $"has no test of an invalid request in {expected}")];
    }

    /// <summary>The names of the calls that are chained behind a call.</summary>
    private static IEnumerable<string> Chain(InvocationExpressionSyntax call)
    {
        for (var next = call; next.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer }; next = outer)
            yield return NameOf(outer);
    }

    private static string NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text ?? string.Empty;

    private static string Route(InvocationExpressionSyntax mapping) => $"{NameOf(mapping)} {mapping.ArgumentList.Arguments.FirstOrDefault()}";
}
