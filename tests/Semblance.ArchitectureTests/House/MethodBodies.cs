using Mono.Cecil;

namespace Semblance.ArchitectureTests.House;

/// <summary>The calls inside the methods of an assembly, in their order.</summary>
internal static class MethodBodies
{
    /// <summary>Every method with a body. The methods that the compiler makes of lambdas and of async methods stand under the type that they came from.</summary>
    public static IEnumerable<MethodCalls> Read(System.Reflection.Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            yield return new MethodCalls(Outermost(method.DeclaringType), method.DeclaringType.Name, method.Name, [.. method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>()]);
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
