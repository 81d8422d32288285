package dev.pratique.engine.inventory;

import dev.pratique.engine.resource.Label;
import dev.pratique.engine.resource.LabelSelector;
import dev.pratique.engine.resource.Resource;
import dev.pratique.engine.resource.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the Services that select pods with certain labels. A Service stands under the label of its
/// selector that the fewest others ask for: an application chart gives all its Services one label
/// in common, and one that is theirs alone.
final class ServiceIndex {
  private record Selecting(int order, Resource resource, LabelSelector selector) {}

  private final Map<Posting, List<Selecting>> postings = new HashMap<>();

  ServiceIndex(List<Resource> services) {
    Map<Posting, Integer> frequency = new HashMap<>();
    List<Selecting> selecting = new ArrayList<>();
    for (Resource resource : services) {
      Selecting service =
          new Selecting(selecting.size(), resource, new Service(resource).selector());
      selecting.add(service);
      postingsOf(service).forEach(posting -> frequency.merge(posting, 1, Integer::sum));
    }
    for (Selecting service : selecting) {
      postingsOf(service).stream()
          .min(Comparator.comparing(frequency::get))
          .ifPresent(
              rarest -> postings.computeIfAbsent(rarest, _ -> new ArrayList<>()).add(service));
    }
  }

  private static List<Posting> postingsOf(Selecting service) {
    String namespace = service.resource().namespace();
    return service.selector().hints().stream()
        .map(alternatives -> new Posting(namespace, alternatives.getFirst()))
        .toList();
  }

  List<Resource> find(String namespace, Map<String, String> podLabels) {
    List<Selecting> found = new ArrayList<>();
    podLabels.forEach((key, value) ->
        postings.getOrDefault(new Posting(namespace, new Label(key, value)), List.of()).stream()
            .filter(service -> service.selector().matches(podLabels))
            .forEach(found::add));
    found.sort(Comparator.comparingInt(Selecting::order));
    return found.stream().map(Selecting::resource).toList();
  }
}
