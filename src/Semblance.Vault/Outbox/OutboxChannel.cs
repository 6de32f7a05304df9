namespace Semblance.Vault.Outbox;

/// <summary>Who is to be told of an event.</summary>
public enum OutboxChannel
{
    /// <summary>The audit chain.</summary>
    Audit,

    /// <summary>The keystore: a subject's key has to be destroyed.</summary>
    KeyDestruction,

    /// <summary>Subscribers outside.</summary>
    Subscribers,
}
