namespace Semblance.ArchitectureTests.House;

/// <summary>A type that uses another, in its signatures, its bodies or its attributes.</summary>
/// <param name="FromSpace">Namespace of the user.</param>
/// <param name="FromType">Full name of the user, the outermost type.</param>
/// <param name="ToSpace">Namespace of the used type.</param>
/// <param name="ToType">Full name of the used type.</param>
internal sealed record Dependency(string FromSpace, string FromType, string ToSpace, string ToType);
