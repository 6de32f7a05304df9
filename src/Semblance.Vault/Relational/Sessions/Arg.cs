namespace Semblance.Vault.Relational.Sessions;

/// <summary>A named value of a statement.</summary>
/// <param name="Name">Without the sign before it.</param>
/// <param name="Value">A number, text, truth, <see cref="Guid"/>, <see cref="DateOnly"/>, bytes, or null.</param>
internal readonly record struct Arg(string Name, object? Value);
