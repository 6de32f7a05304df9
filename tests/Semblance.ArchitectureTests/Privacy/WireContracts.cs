using System.Reflection;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Privacy;

/// <summary>A contract that carries biometric data says so in its name; a vault row holds it sealed.</summary>
internal static class WireContracts
{
    private static readonly string[] Wire = ["Semblance.Client", "Semblance.Server.Endpoints", "Semblance.Server.Dialects"];
    private static readonly string[] Rows = ["Semblance.Vault.Relational", "Semblance.Vault.Sqlite", "Semblance.Vault.PostgreSql"];
    private static readonly string[] Named = ["Template", "Embedding", "Sample", "Picture", "Crop"];

    public static Rule Rule { get; } = new(
        "wire",
        "bytes that leave the process or reach a disk are biometric data in other hands; only contracts that are named for it may carry them, and rows hold them sealed",
        "send identifiers and scores; where the data itself is meant, name the contract for it (TemplateExport, PictureUpload); in a row, keep a sealed envelope in a member whose name begins with Sealed");

    public static IEnumerable<Offence> Judge(IReadOnlyCollection<Assembly> assemblies) =>
        Members(assemblies, Wire)
            .Where(member => !Array.Exists(Named, word => member.Type.Name.Contains(word, StringComparison.Ordinal)))
            .Concat(Members(assemblies, Rows).Where(member => !member.Property.Name.StartsWith("Sealed", StringComparison.Ordinal)))
            .Select(member => Rule.Broken($"{member.Type.FullName}.{member.Property.Name}", $"carries {member.Property.PropertyType.Name}"));

    private static IEnumerable<(Type Type, PropertyInfo Property)> Members(IEnumerable<Assembly> assemblies, string[] spaces) =>
        from type in assemblies.SelectMany(assembly => assembly.GetTypes())
        where Array.Exists(spaces, space => Room.IsWithin(type.Namespace ?? string.Empty, space))
        from property in type.GetProperties()
        where Biometric.IsIn(property.PropertyType)
        select (type, property);
}
