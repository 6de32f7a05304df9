using Semblance.Vault.Safekeeping.Snapshots;

namespace Semblance.Recognition.Rooms;

/// <summary>A room's index as it was at one moment.</summary>
/// <param name="Root">The root of the manifest that it is of.</param>
/// <param name="Content">What a snapshot of it holds.</param>
internal sealed record CapturedRoom(string Root, SnapshotContent Content);
