namespace Semblance.Video.Outlets.Mqtt;

/// <summary>What is published under a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Payload">Text, JSON but for states of one word or number.</param>
/// <param name="IsRetained">Whether the broker keeps it for those who come later. Nothing about a person ever is.</param>
internal sealed record MqttMessage(string Topic, string Payload, bool IsRetained = false);
