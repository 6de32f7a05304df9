using Semblance.Vault.References;

namespace Semblance.Server.Dialects;

/// <summary>A reference that a search brought up.</summary>
/// <param name="Reference">Which.</param>
/// <param name="Name">What its subject is called.</param>
/// <param name="Value">The number that is told; <see langword="null"/> below the floor.</param>
internal sealed record FoundFace(ReferenceId Reference, string Name, double? Value);
