using Semblance.Vault.Rows;

namespace Semblance.Vault.Outbox;

/// <summary>Names an event; whoever writes it into the audit chain twice writes it once.</summary>
/// <remarks>Random (UUID version 4), because it is kept in the clear. The default value names nothing and is refused by every store.</remarks>
public readonly record struct OutboxEventId
{
    private OutboxEventId(Guid value) => Value = value;

    /// <summary>The identifier as it is kept.</summary>
    public Guid Value { get; }

    /// <summary>Takes a random identifier.</summary>
    /// <param name="value">A UUID of version 4.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="Semblance.Errors.SemblanceException"><see cref="Semblance.Errors.ErrorCode.VaultRuleBroken"/>: no random identifier.</exception>
    public static OutboxEventId From(Guid value) => new(RandomIdentifier.Demand(value, "event"));

    /// <summary>The identifier in its usual form of 36 characters.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => Value.ToString("D");
}
