namespace Semblance.Vault.Rows;

/// <summary>Where new identifiers come from.</summary>
public interface IIdentifiers
{
    /// <summary>A random identifier (UUID version 4) that nothing else has.</summary>
    /// <returns>The identifier.</returns>
    Guid Create();
}
