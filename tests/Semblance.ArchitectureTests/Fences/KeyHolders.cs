using System.Reflection;
using System.Runtime.CompilerServices;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>A type that holds a key can be wiped, can't be printed and can't be serialised.</summary>
internal static class KeyHolders
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] KeyWords = ["key", "secret", "seed"];

    public static Rule Rule { get; } = new(
        "key-holders",
        "a key that is printed, logged or serialised has left the house, and one that is not disposed of stays in memory",
        "make it a sealed class that implements IDisposable, overrides ToString without the key, and has no public property with bytes or text; hand work to it instead of taking the key out");

    public static IEnumerable<Offence> Judge(IEnumerable<Assembly> assemblies) =>
        from type in assemblies.SelectMany(assembly => assembly.GetTypes())
        where Room.IsWithin(type.Namespace ?? string.Empty, "Semblance.Vault.Sealing") && !type.IsInterface && HoldsKey(type)
        let faults = Faults(type).ToArray()
        where faults.Length > 0
        select Rule.Broken(type.FullName!, string.Join("; ", faults));

    private static bool HoldsKey(Type type) => !IsGenerated(type) && Array.Exists(type.GetFields(Instance), field =>
        (IsRaw(field.FieldType) && Array.Exists(KeyWords, word => field.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        || (string.Equals(field.FieldType.Namespace, "System.Security.Cryptography", StringComparison.Ordinal) && typeof(IDisposable).IsAssignableFrom(field.FieldType)));

    private static IEnumerable<string> Faults(Type type)
    {
        if (!typeof(IDisposable).IsAssignableFrom(type))
            yield return "is not disposable";
        if (type.GetMethod(nameof(ToString), Instance, Type.EmptyTypes) is not { } print || IsGenerated(print))
            yield return "does not override ToString";
        if (Array.Exists(type.GetProperties(Instance), property => property.GetMethod is { IsPublic: true } && IsRaw(property.PropertyType)))
            yield return "shows bytes or text in a public property";
        if (type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name.Contains("Serializ", StringComparison.Ordinal)))
            yield return "is marked as serialisable";
    }

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsRaw(Type type) =>
        type == typeof(byte[]) || type == typeof(string) || type == typeof(Memory<byte>) || type == typeof(ReadOnlyMemory<byte>);
}
