using System.Reflection;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Fences;

/// <summary>No public signature names a type of a native library; nobody calls native code by hand.</summary>
internal static class NativeSurface
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Rule Rule { get; } = new(
        "native-surface",
        "a vendor's type in a public signature binds every user to that vendor: the library could never be swapped",
        "take and return our own types (Picture, PixelBuffer, ReadOnlySpan of numbers), and convert inside the wrapping room");

    public static IEnumerable<Offence> Judge(IEnumerable<Assembly> assemblies) => assemblies.SelectMany(assembly => Signatures(assembly).Concat(HandMade(assembly)));

    private static IEnumerable<Offence> Signatures(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        let seen = PublicSurface.Of(type).Where(used => NativeFence.Fences.Any(fence => fence.IsFenced(used.FullName ?? used.Name))).ToArray()
        where seen.Length > 0
        select Rule.Broken(type.FullName!, $"shows {string.Join(", ", seen.Select(used => used.FullName))}");

    private static IEnumerable<Offence> HandMade(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(All)
        where method.Attributes.HasFlag(MethodAttributes.PinvokeImpl)
        select Rule.Broken(type.FullName!, $"declares the native function {method.Name}; use a package whose native part is tested, or wrap it in a room of its own");
}
