namespace Semblance.VaultSoak.Faults;

/// <summary>How a call fails; the numbers are those of faults.c.</summary>
public enum FaultMode
{
    Off,
    InputOutputError,
    NoRoom,
    ShortWrite,
    TornWrite,
    DeadDisk,
    Kill,
}
