using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>Each port of the vault has one suite of tests, which every adapter passes.</summary>
internal static class PortConformance
{
    private static readonly string[] Adapters = ["Sqlite", "PostgreSql"];

    public static Rule Rule { get; } = new(
        "conformance",
        "two databases that pass different tests are two products",
        "write an abstract class NAMEConformance with the tests, and derive SqliteNAMETests and PostgreSqlNAMETests from it, which only say how to open the store");

    public static IEnumerable<Offence> Judge(IEnumerable<SourceFile> product, IReadOnlyCollection<SourceFile> tests)
    {
        var derived = tests.SelectMany(test => test.Nodes<ClassDeclarationSyntax>())
            .SelectMany(type => (type.BaseList?.Types ?? []).Select(parent => (Name: type.Identifier.Text, Parent: parent.Type.ToString()))).ToArray();
        return from port in product.Where(source => source.Path.StartsWith("src/Semblance.Vault/Ports/", StringComparison.Ordinal)).SelectMany(source => source.Nodes<InterfaceDeclarationSyntax>())
               let name = port.Identifier.Text.TrimStart('I')
               from adapter in Adapters
               where !Array.Exists(derived, test => test.Name.StartsWith(adapter, StringComparison.Ordinal) && string.Equals(test.Parent, $"{name}Conformance", StringComparison.Ordinal))
               select Rule.Broken($"{port.Identifier.Text} on {adapter}", $"has no test class {adapter}... that derives from {name}Conformance");
    }
}
