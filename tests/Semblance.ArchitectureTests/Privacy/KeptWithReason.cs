using System.Reflection;
using System.Text.RegularExpressions;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Privacy;

/// <summary>Nothing about a person is kept without why and until when: the types demand it, and so do the tables.</summary>
internal static class KeptWithReason
{
    private const BindingFlags Open = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>What each kind of kept thing must be made with.</summary>
    private static readonly (string Type, string Table, (string Property, string Column)[] Needs)[] Kept =
    [
        ("Semblance.Vault.Galleries.Gallery", "gallery", [("Purpose", "purpose")]),
        ("Semblance.Vault.References.Reference", "reference", [("GalleryId", "gallery_id"), ("LegalBasis", "legal_basis"), ("ExpiresAt", "expires_at")]),
    ];

    public static Rule Rule { get; } = new(
        "kept-with-reason",
        "a reference without purpose, legal basis and expiry is kept about a person for no stated reason and for ever",
        "give the type a required, non-nullable member and the table a NOT NULL column of that name");

    /// <summary>The vault's types. Where there is no vault, there is nothing to judge.</summary>
    public static IEnumerable<Offence> Judge(IReadOnlyCollection<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => Room.IsWithin(type.Namespace ?? string.Empty, ArrowTable.Vault)).ToArray();
        return types.Length == 0 ? [] : Kept.SelectMany(kept => JudgeType(kept, Array.Find(types, type => string.Equals(type.FullName, kept.Type, StringComparison.Ordinal))));
    }

    /// <summary>The tables that the adapters make.</summary>
    public static IEnumerable<Offence> JudgeSchemas(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        from kept in Kept
        from Match table in Regex.Matches(file.Text, $@"create\s+table\s+(if\s+not\s+exists\s+)?""?{kept.Table}s?""?\s*\((?<columns>.*?)\)\s*(strict|without\s+rowid|,|\s)*;", RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(1))
        from need in kept.Needs
        where !Regex.IsMatch(table.Groups["columns"].Value, $@"(^|,)\s*""?{need.Column}""?\s[^,]*not\s+null", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))
        select Rule.Broken($"{file.Path}: {kept.Table}.{need.Column}", "is not there, or may be null");

    private static IEnumerable<Offence> JudgeType((string Type, string Table, (string Property, string Column)[] Needs) kept, Type? type) =>
        type is null
            ? [Rule.Broken(kept.Type, "does not exist, though there is a vault: where is it said why and until when something is kept?")]
            : kept.Needs.Where(need => !Demands(type, need.Property)).Select(need => Rule.Broken($"{kept.Type}.{need.Property}", "is not demanded when one is made, or may be null"));

    private static bool Demands(Type type, string name)
    {
        if (type.GetProperty(name, Open) is not { } property || IsNullable(property))
            return false;
        return property.GetCustomAttributesData().Any(attribute => string.Equals(attribute.AttributeType.Name, "RequiredMemberAttribute", StringComparison.Ordinal))
            || type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(maker => !IsCopy(maker, type))
                .All(maker => Array.Exists(maker.GetParameters(), parameter => !parameter.HasDefaultValue && string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsCopy(ConstructorInfo maker, Type type) => maker.GetParameters() is [var only] && only.ParameterType == type;

    private static bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
