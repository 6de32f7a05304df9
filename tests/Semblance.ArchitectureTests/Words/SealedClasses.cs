using System.Reflection;
using System.Runtime.CompilerServices;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Words;

/// <summary>A class that nobody derives from is sealed.</summary>
internal static class SealedClasses
{
    public static Rule Rule { get; } = new(
        "sealed",
        "a class that was not designed to be derived from breaks its promises when someone does",
        "seal it; if others shall derive from it, make it abstract and say in its documentation what they must keep");

    public static IEnumerable<Offence> Judge(IEnumerable<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).ToArray();
        var parents = types.Select(type => type.BaseType).OfType<Type>().Select(parent => parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent).ToHashSet();
        return types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && Room.Of(type.Namespace ?? string.Empty) is not null && !parents.Contains(type) && !IsGenerated(type) && !IsPage(type))
            .Select(type => Rule.Broken(type.FullName!, "is neither sealed nor abstract, and nothing derives from it"));
    }

    /// <summary>The class of a Razor file is declared by its compiler, which leaves it open.</summary>
    private static bool IsPage(Type type) => string.Equals(type.Name, "_Imports", StringComparison.Ordinal) || Array.Exists(type.GetInterfaces(), static face => string.Equals(face.FullName, "Microsoft.AspNetCore.Components.IComponent", StringComparison.Ordinal));

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || (type.DeclaringType is { } outer && IsGenerated(outer));
}
