using Mono.Cecil;

namespace Semblance.ArchitectureTests.House;

/// <summary>A method and what it calls.</summary>
/// <param name="Owner">The outermost type around it.</param>
/// <param name="TypeName">The type that it stands in; the compiler's own where it is part of an async method or a lambda.</param>
/// <param name="Name">Its name.</param>
/// <param name="Calls">The called methods, in the order of the code.</param>
internal sealed record MethodCalls(TypeDefinition Owner, string TypeName, string Name, IReadOnlyList<MethodReference> Calls)
{
    /// <summary>Whether this is the inside of an async method or lambda, where the compiler itself asks awaiters for results.</summary>
    public bool IsAsyncInside => Name is "MoveNext" && (TypeName.Contains(">d__", StringComparison.Ordinal) || TypeName.EndsWith(">d", StringComparison.Ordinal));

    /// <summary>The method in words that stay the same: the compiler writes <c>&lt;Run&gt;d__3</c> for parts of Run, and <c>&lt;&lt;Run&gt;b__0&gt;d</c> for those of a lambda in it.</summary>
    public string Title
    {
        get
        {
            var inner = IsAsyncInside ? TypeName : Name;
            var written = inner.StartsWith('<') ? inner[..inner.IndexOf('>', StringComparison.Ordinal)].TrimStart('<') : inner;
            return $"{Owner.FullName}.{(written.Length == 0 ? Name : written)}";
        }
    }
}
