namespace Semblance.Server.Pictures;

/// <summary>That a route takes pictures, and the fields beside them; metadata of an endpoint.</summary>
/// <param name="Fields">Each field with what it means.</param>
internal sealed record PictureFields(IReadOnlyList<(string Name, string Meaning)> Fields);
