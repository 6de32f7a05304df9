using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;

namespace Semblance.ArchitectureTests.House;

/// <summary>Who uses whom, read from compiled assemblies with ArchUnitNET.</summary>
internal static class DependencyReader
{
    public static IReadOnlyList<Dependency> Read(params System.Reflection.Assembly[] assemblies) =>
    [
        .. new ArchLoader().LoadAssemblies(assemblies).Build().Types
            .Where(type => Room.Of(type.Namespace.FullName) is not null)
            .SelectMany(type => type.Dependencies.Where(IsTold).Select(dependency => From(type, dependency.Target)))
            .Distinct(),
    ];

    /// <summary>A method's type parameter is nobody's type; the loader takes one for another of the same name, in whatever folder.</summary>
    private static bool IsTold(ITypeDependency dependency) => dependency.Target is not GenericParameter;

    private static Dependency From(IType user, IType used) =>
        new(user.Namespace.FullName, Outermost(user.FullName), used.Namespace?.FullName ?? string.Empty, Outermost(used.FullName));

    private static string Outermost(string name) => name.Split('+')[0];
}
