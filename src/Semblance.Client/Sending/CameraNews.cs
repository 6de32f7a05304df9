using System.Text.Json;

namespace Semblance.Client.Sending;

/// <summary>Something that happened before a camera.</summary>
/// <param name="Kind">What, by its word.</param>
/// <param name="Id">The event's identifier; the same one is told once.</param>
/// <param name="Content">All that is told of it.</param>
public sealed record CameraNews(string Kind, string? Id, JsonElement Content);
