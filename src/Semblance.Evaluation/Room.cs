namespace Semblance.Evaluation;

/// <summary>Placeholder.</summary>
public static class Room;
