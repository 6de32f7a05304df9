namespace Semblance.Index;

/// <summary>Placeholder.</summary>
public static class Room;
