using System.Reflection;
using System.Runtime.CompilerServices;

namespace Semblance.ArchitectureTests.House;

/// <summary>The names that a caller of an assembly can write.</summary>
internal static class PublicNames
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Types and their visible members, each with the type that it stands in.</summary>
    public static IEnumerable<(Type Type, string Name)> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(type => type.GetMembers(Declared).Where(IsWritten).Select(member => member.Name).Prepend(Plain(type)).Distinct(StringComparer.Ordinal).Select(name => (type, name)));

    /// <summary>A type's name without the count of its type arguments.</summary>
    public static string Plain(Type type) => type.Name.Split('`')[0];

    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && member switch
    {
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.IsSpecialName,
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        PropertyInfo property => Array.Exists(property.GetAccessors(nonPublic: true), accessor => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly),
        _ => false,
    };
}
