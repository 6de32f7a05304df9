using System.Reflection;

namespace Semblance.ArchitectureTests.House;

/// <summary>The types that a caller of an assembly gets to see.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every type that a type's public and protected signatures name.</summary>
    public static IEnumerable<Type> Of(Type type) =>
        Outside(type).Concat(type.GetFields(Declared).Where(IsVisible).Select(field => field.FieldType))
            .Concat(type.GetMethods(Declared).Where(IsVisible).SelectMany(OfMethod))
            .Concat(type.GetConstructors(Declared).Where(IsVisible).SelectMany(OfParameters))
            .SelectMany(Unwrapped)
            .Distinct();

    /// <summary>A type, and what it is made of: elements of arrays and references, arguments of generics.</summary>
    public static IEnumerable<Type> Unwrapped(Type type)
    {
        if (type.HasElementType)
            return Unwrapped(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrapped).Prepend(type.GetGenericTypeDefinition()) : [type];
    }

    private static IEnumerable<Type> Outside(Type type) =>
        type.GetInterfaces().Concat(type.BaseType is { } parent ? [parent] : []).Concat(Constraints(type.GetGenericArguments()));

    private static IEnumerable<Type> OfMethod(MethodInfo method) =>
        OfParameters(method).Append(method.ReturnType).Concat(Constraints(method.GetGenericArguments()));

    private static IEnumerable<Type> OfParameters(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
