namespace Semblance.Vault.Audit.Checking;

/// <summary>What can be wrong with a chain.</summary>
public enum AuditFault
{
    /// <summary>The beginning of a segment file is not as it was written, or does not go on from the one before it.</summary>
    SegmentDamaged,

    /// <summary>Something in a segment file is no event, or an event was changed.</summary>
    EventDamaged,

    /// <summary>The last entry is incomplete, as a crash leaves it; opening the chain takes it away.</summary>
    EndTorn,

    /// <summary>An event's number is not the next one: some were cut out, repeated or put elsewhere.</summary>
    OrderBroken,

    /// <summary>An event's id occurs twice.</summary>
    EventRepeated,

    /// <summary>A signed head speaks of other events than those that are there.</summary>
    RootDiffers,

    /// <summary>A signed head speaks of more events than there are.</summary>
    EventsCut,

    /// <summary>A head is not as it was signed, or not by this key.</summary>
    HeadDamaged,

    /// <summary>Heads do not go on from each other, or one that should be there is not.</summary>
    HeadMissing,

    /// <summary>A time is earlier than the one before it: the clock was set back, or somebody made it look so.</summary>
    ClockBackwards,
}
